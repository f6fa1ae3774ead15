import type { Issuer } from './open-identity.ts'
import { ConfigurationError, choice, type Environment, read, readOptional, text, url } from './settings.ts'

/** Where access tokens come from; the same variables for the gateway and for a subgraph that runs alone. */
export const identitySettings = {
  issuer: text({
    name: 'OIDC_ISSUER',
    means: {
      zh: '访问令牌的签发者(iss)。不设置时使用演示签发者,生产环境拒绝这样启动。',
      en: 'The issuer (`iss`) of access tokens. Without it the demo issuer is used, which is refused in production.',
    },
  }),
  audience: text({
    name: 'OIDC_AUDIENCE',
    standard: 'redscape',
    means: { zh: '令牌的受众(aud)。', en: 'The audience (`aud`) that tokens must be for.' },
  }),
  jwksUrl: url({
    name: 'OIDC_JWKS_URL',
    schemes: ['http:', 'https:'],
    means: {
      zh: '签发者公钥(JWKS)的地址;设置 OIDC_ISSUER 时必须设置。',
      en: "The URL of the issuer's public keys (JWKS); required with OIDC_ISSUER.",
    },
  }),
  mode: choice({
    name: 'NODE_ENV',
    values: ['development', 'test', 'production'],
    standard: 'development',
    means: {
      zh: '设为 production 时不允许使用演示签发者。',
      en: 'In `production` the demo issuer is refused.',
    },
  }),
}

/** The issuer that the environment names, else the demo of the data folder. Throws ConfigurationError. */
export function readIssuer(environment: Environment, dataFolder: string): Issuer {
  const issuer = readOptional(identitySettings.issuer, environment)
  if (issuer !== undefined) {
    const jwksUrl = read(identitySettings.jwksUrl, environment)
    return { issuer, audience: read(identitySettings.audience, environment), jwksUrl }
  }
  if (read(identitySettings.mode, environment) === 'production')
    throw new ConfigurationError(
      'OIDC_ISSUER',
      'is required when NODE_ENV is production: the demo issuer is not for it / 生产环境必须设置',
    )
  return { demo: dataFolder }
}
