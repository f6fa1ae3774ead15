import { Presets, SingleBar } from 'cli-progress'
import type { Bilingual } from '../../shared/errors.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a command is, one phase after the other. */
export interface Progress {
  show(phase: Bilingual, done: number, total: number): void
  end(): void
}

/** A bar where a person looks on, a line for every tenth where a file or another program does. */
export function openProgress(terminal: Terminal): Progress {
  return terminal.err.isTTY ? new Bar(terminal) : new Lines(terminal)
}

class Bar implements Progress {
  readonly #terminal: Terminal
  #bar: SingleBar | undefined
  #phase: Bilingual | undefined

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  show(phase: Bilingual, done: number, total: number): void {
    if (phase !== this.#phase) this.#begin(phase, total)
    this.#bar?.update(done)
  }

  end(): void {
    this.#bar?.stop()
    this.#bar = undefined
    this.#phase = undefined
  }

  #begin(phase: Bilingual, total: number): void {
    this.end()
    this.#phase = phase
    const { err, language } = this.#terminal
    const format = `${phase[language]} [{bar}] {percentage}%  {duration_formatted}`
    const stream = err as unknown as NodeJS.WritableStream
    this.#bar = new SingleBar({ format, stream, hideCursor: true }, Presets.shades_classic)
    this.#bar.start(total, 0)
  }
}

class Lines implements Progress {
  readonly #terminal: Terminal
  #phase: Bilingual | undefined
  #tenth = 0

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  show(phase: Bilingual, done: number, total: number): void {
    if (phase !== this.#phase) this.#tenth = 0
    this.#phase = phase
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
    if (tenth <= this.#tenth) return
    this.#tenth = tenth
    this.#terminal.err.write(`${phase[this.#terminal.language]} ${tenth * 10}%\n`)
  }

  end(): void {}
}
