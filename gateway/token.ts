import { openDemoIssuer, readDemoIdentities } from '../shared/demo-issuer.ts'
import { readConfig } from './config/config.ts'

const twelveHours = 12 * 3600

/** Prints a demo identity's token and nothing else. */
async function printToken(name: string | undefined): Promise<void> {
  const { dataFolder, issuer } = readConfig(process.env)
  if (!issuer || !('demo' in issuer))
    throw new Error(
      'OIDC_ISSUER is set: ask that issuer for tokens. / 已配置 OIDC_ISSUER,请向该签发者申请令牌。',
    )
  const identities = await readDemoIdentities(dataFolder)
  if (!identities)
    throw new Error(
      `${dataFolder} holds no demo; npm start makes one. / ${dataFolder} 中没有演示数据,请先运行 npm start。`,
    )
  const identity = identities.find((candidate) => candidate.name === name)
  if (!identity) {
    const known = identities.map((candidate) => candidate.name).join(', ')
    throw new Error(`${name ? `Nobody is called ${name}` : 'Whose token?'} / 请指明身份: ${known}`)
  }
  process.stdout.write(`${await (await openDemoIssuer(dataFolder)).sign(identity, twelveHours)}\n`)
}

try {
  await printToken(process.argv[2])
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
