import { busSettings } from '../../shared/events/bus/bus.settings.ts'
import { eventsKeySetting } from '../../shared/events/events-key.settings.ts'
import { identitySettings } from '../../shared/identity.settings.ts'
import { personalKeysSetting } from '../../shared/personal/keys.settings.ts'
import type { Setting } from '../../shared/settings.ts'
import { databaseSetting, settings, subgraphNames, subgraphUrlSetting } from './settings.ts'

/** The reference of all settings as a page of documentation, made from the code that reads them. */
export function configurationReference(): string {
  const all = [
    ...Object.values(settings),
    ...Object.values(busSettings),
    eventsKeySetting,
    ...subgraphNames.map(databaseSetting),
    ...subgraphNames.map(subgraphUrlSetting),
    ...Object.values(identitySettings),
    personalKeysSetting,
  ]
  return `# Configuration / 配置

Environment variables, read once at the start; a value that cannot be used stops it with the variable's name.
环境变量在启动时读取一次;无法使用的值会使启动停止,并指出变量名。

This page is made by \`npm run docs:configuration\`.

| variable | default | meaning | 含义 |
|---|---|---|---|
${all.map(row).join('\n')}
`
}

function row({ name, standard, means: { en, zh } }: Setting<unknown>): string {
  return `| \`${name}\` | ${standard === undefined ? '–' : `\`${standard}\``} | ${en} | ${zh} |`
}
