import 'reflect-metadata'
import { runCommand } from './command.ts'
import { importCommand } from './import-command.ts'

const { argv, env, stdout, stderr } = process
process.exitCode = await runCommand(importCommand, argv.slice(2), env, { out: stdout, err: stderr })
