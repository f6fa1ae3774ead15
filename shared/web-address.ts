/** Whether a text is an https address of at most so many characters that carries no user and no password: one that may be shown to others. */
export function isSafeAddress(text: string, longest: number): boolean {
  const address = text.length <= longest ? URL.parse(text) : null
  return address?.protocol === 'https:' && address.username === '' && address.password === ''
}
