/** Two organizations between which something has changed; twice the same where it is about one alone. */
export interface ChangedPair {
  readonly first: string
  readonly second: string
}
