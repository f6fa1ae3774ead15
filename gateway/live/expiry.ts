import type { Viewer } from '../../shared/viewer.ts'

/** The longest that a timer can wait. */
const longest = 2 ** 31 - 1

/** Calls back when the viewer's token is no longer good; never for anonymous callers. Answers the function that cancels. */
export function onExpiry(viewer: Viewer | undefined, expired: () => void): () => void {
  if (!viewer) return () => {}
  let timer: NodeJS.Timeout
  const arm = () => {
    const left = viewer.expiresAt * 1000 - Date.now()
    timer = setTimeout(left > longest ? arm : expired, Math.max(0, Math.min(left, longest)))
  }
  arm()
  return () => clearTimeout(timer)
}
