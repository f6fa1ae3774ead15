import array from 'postgres-array'

/** Days and instants stay text, 64-bit counts become numbers: rows go to the graph as they are. By PostgreSQL type id. */
export const parsers: Record<number, (text: string) => unknown> = {
  1082: (text) => text,
  1114: (text) => text,
  1184: (text) => text,
  1186: (text) => text,
  1182: (text) => array.parse(text),
  1185: (text) => array.parse(text),
  20: Number,
  1700: Number,
}
