/** The events that tell where organizations stand, as `docs/events.md` lists them. */
export const standingKinds = [
  'places.changed',
  'alliance.changed',
  'route.changed',
  'district.changed',
  'standing.changed',
]
