import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto'

/** A secret of 32 bytes with the name that what is sealed with it carries. */
export interface Key {
  readonly id: string
  readonly secret: Buffer
}

/** The same secret never serves two ends: one key for sealing and one for finding follow from it (HKDF, RFC 5869). */
interface Derived {
  readonly sealing: KeyObject
  readonly finding: KeyObject
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
/** 128 bits of the HMAC: two texts meet by chance once in 2^64. */
const markBytes = 16

/** Something was sealed with a key that is not on the ring. */
export class KeyMissingError extends Error {
  override readonly name = 'KeyMissingError'

  constructor(readonly keyIds: readonly string[]) {
    super(`PERSONAL_KEYS: data is sealed with ${keyIds.join(', ')}, of which the key is missing / 缺少密钥`)
  }
}

/**
 * Seals texts (AES-256-GCM) and marks them so that they can be found by equality alone (HMAC-SHA-256). The first key is
 * for what is written, all of them for what is read; `of` names the row and is bound to the text, so that what is sealed
 * for one row opens in no other.
 */
export class Keyring {
  /** The id of the key that is in use; the others only read. */
  readonly current: string
  readonly #keys: ReadonlyMap<string, Derived>
  readonly #nonces = Buffer.alloc(nonceBytes * 512)
  #used = this.#nonces.length

  constructor(keys: readonly [Key, ...Key[]]) {
    this.current = keys[0].id
    this.#keys = new Map(keys.map(({ id, secret }) => [id, derive(secret)]))
  }

  get ids(): string[] {
    return [...this.#keys.keys()]
  }

  /** `key.base64url`, in which nonce, sealed text and tag follow each other. */
  seal(text: string, of: string): string {
    const nonce = this.#nonce()
    const seal = createCipheriv(cipher, this.#key(this.current).sealing, nonce).setAAD(Buffer.from(of))
    const sealed = Buffer.concat([nonce, seal.update(text, 'utf8'), seal.final(), seal.getAuthTag()])
    return `${this.current}.${sealed.toString('base64url')}`
  }

  /** The text; throws where the key is missing, and where it was sealed for another row or changed since. */
  open(sealed: string, of: string): string {
    const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url')
    const end = bytes.length - tagBytes
    const seal = createDecipheriv(
      cipher,
      this.#key(keyIdOf(sealed)).sealing,
      bytes.subarray(0, nonceBytes),
    ).setAAD(Buffer.from(of))
    seal.setAuthTag(bytes.subarray(end))
    return seal.update(bytes.subarray(nonceBytes, end), undefined, 'utf8') + seal.final('utf8')
  }

  /** The mark by which a text is found again among others of its kind. */
  mark(text: string, kind: string): string {
    return this.#mark(this.current, text, kind)
  }

  /** The marks that a text may have: one for each key, since old rows keep theirs until they are sealed anew. */
  marks(text: string, kind: string): string[] {
    return this.ids.map((id) => this.#mark(id, text, kind))
  }

  /** Tells one key from another of the same id, and nothing else of it. */
  proof(id: string): string {
    return this.#mark(id, id, 'proof')
  }

  #mark(id: string, text: string, kind: string): string {
    const mac = createHmac('sha256', this.#key(id).finding).update(`${kind}\u0000${text}`).digest()
    return mac.toString('base64url', 0, markBytes)
  }

  #key(id: string): Derived {
    const key = this.#keys.get(id)
    if (!key) throw new KeyMissingError([id])
    return key
  }

  /** Random, and drawn many at once: each draw costs as much as a whole seal. */
  #nonce(): Buffer {
    if (this.#used === this.#nonces.length) {
      randomFillSync(this.#nonces)
      this.#used = 0
    }
    const from = this.#used
    this.#used += nonceBytes
    return Buffer.from(this.#nonces.subarray(from, this.#used))
  }
}

/** The id of the key with which a text was sealed. */
export function keyIdOf(sealed: string): string {
  return sealed.slice(0, sealed.indexOf('.'))
}

function derive(secret: Buffer): Derived {
  const key = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `redscape ${purpose}`, 32)))
  return { sealing: key('sealing'), finding: key('finding') }
}
