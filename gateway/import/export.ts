import 'reflect-metadata'
import { runCommand } from './command.ts'
import { exportCommand } from './export-command.ts'

const { argv, env, stdout, stderr } = process
process.exitCode = await runCommand(exportCommand, argv.slice(2), env, { out: stdout, err: stderr })
