import { readServerUse } from '../../shared/database/database.settings.ts'
import type { ServerUse } from '../../shared/database/server.ts'
import { type BusConfig, readBus } from '../../shared/events/bus/bus.settings.ts'
import { eventsKeySetting } from '../../shared/events/events-key.settings.ts'
import { identitySettings, readIssuer } from '../../shared/identity.settings.ts'
import type { Issuer } from '../../shared/open-identity.ts'
import { type KeySource, readKeySource } from '../../shared/personal/keys.settings.ts'
import { type Environment, read, readOptional } from '../../shared/settings.ts'
import { type CacheConfig, readCache } from '../cache/cache.settings.ts'
import type { Limits } from '../limits/limits.ts'
import { readProtection } from '../protection/protection.settings.ts'
import type { ProtectionLimits } from '../protection/protection.ts'
import {
  databaseSetting,
  type SubgraphName,
  settings,
  subgraphNames,
  subgraphUrlSetting,
} from './settings.ts'

/** What the gateway's process was told; read once, at its start. */
export interface Config {
  readonly port: number
  readonly host: string | undefined
  readonly dataFolder: string
  /** Undefined for the embedded database. */
  readonly databaseUrls: Readonly<Record<SubgraphName, string | undefined>>
  readonly databaseUse: ServerUse
  /** Undefined where events go without a broker. */
  readonly bus: BusConfig | undefined
  /** For asking subgraphs for their events where there is no broker. */
  readonly eventsKey: string | undefined
  readonly subgraphUrls: Readonly<Record<SubgraphName, string | undefined>>
  /** Undefined where nobody needs to be known. */
  readonly issuer: Issuer | undefined
  readonly otlpEndpoint: string | undefined
  readonly logLevel: string
  readonly corsOrigin: string
  /** Milliseconds. */
  readonly subgraphTimeout: number
  /** Bytes. */
  readonly bodyLimit: number
  readonly limits: Limits
  readonly protection: ProtectionLimits
  /** Undefined where no answers are kept. */
  readonly cache: CacheConfig | undefined
  /** The file of the only operations that are answered; all are without it. */
  readonly safelist: string | undefined
}

/** What a process that has the subgraphs in it was told besides. */
export interface PlatformConfig extends Config {
  readonly personalKeys: KeySource
}

/** Throws ConfigurationError with the name of the variable at fault. */
export function readPlatformConfig(environment: Environment): PlatformConfig {
  const config = readConfig(environment)
  return { ...config, personalKeys: readKeySource(environment, config.dataFolder) }
}

/**
 * Throws ConfigurationError with the name of the variable at fault. With `anybody`, as before a foreign supergraph, callers
 * are known only where an issuer is named.
 */
export function readConfig(environment: Environment, { anybody = false } = {}): Config {
  const known = !anybody || readOptional(identitySettings.issuer, environment) !== undefined
  const dataFolder = read(settings.dataFolder, environment)
  const databaseUrl = readOptional(settings.databaseUrl, environment)
  return {
    dataFolder,
    port: read(settings.port, environment),
    host: readOptional(settings.host, environment),
    databaseUrls: each((name) => readOptional(databaseSetting(name), environment) ?? databaseUrl),
    databaseUse: readServerUse(environment),
    bus: readBus(environment),
    eventsKey: readOptional(eventsKeySetting, environment),
    subgraphUrls: each((name) => readOptional(subgraphUrlSetting(name), environment)),
    issuer: known ? readIssuer(environment, dataFolder) : undefined,
    otlpEndpoint: readOptional(settings.otlpEndpoint, environment),
    logLevel: read(settings.logLevel, environment),
    corsOrigin: read(settings.corsOrigin, environment),
    subgraphTimeout: read(settings.subgraphTimeout, environment),
    bodyLimit: read(settings.bodyLimit, environment),
    limits: readLimits(environment),
    protection: readProtection(environment),
    cache: readCache(environment),
    safelist: readOptional(settings.safelist, environment),
  }
}

function readLimits(environment: Environment): Limits {
  const { tokens, depth, aliases, directives, selections, cost } = settings
  return {
    tokens: read(tokens, environment),
    depth: read(depth, environment),
    aliases: read(aliases, environment),
    directives: read(directives, environment),
    selections: read(selections, environment),
    cost: read(cost, environment),
  }
}

function each<Value>(of: (name: SubgraphName) => Value): Record<SubgraphName, Value> {
  return Object.fromEntries(subgraphNames.map((name) => [name, of(name)])) as Record<SubgraphName, Value>
}
