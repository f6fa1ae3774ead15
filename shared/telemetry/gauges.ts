import { Gauge, type Registry } from 'prom-client'

export type Labels = Readonly<Record<string, string>>

/** A value at one moment; undefined where there is none. */
export type Reading = () => number | undefined | Promise<number | undefined>

/** Several values at one moment, with the labels that tell them apart. */
export type Readings = () => Promise<readonly (readonly [Labels, number])[]>

/** Figures that are read when somebody asks for the metrics. One that cannot be read then is left out. */
export class Gauges {
  readonly #readers = new Map<string, Readings[]>()

  constructor(private readonly registry: Registry) {}

  add(name: string, help: string, labels: Labels, read: Reading): void {
    this.addMany(name, help, Object.keys(labels), async () => {
      const value = await read()
      return value === undefined ? [] : [[labels, value]]
    })
  }

  addMany(name: string, help: string, labelNames: readonly string[], read: Readings): void {
    const known = this.#readers.get(name)
    if (known) known.push(read)
    else this.#register(name, help, labelNames, read)
  }

  #register(name: string, help: string, labelNames: readonly string[], first: Readings): void {
    const readers = [first]
    this.#readers.set(name, readers)
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      async collect() {
        this.reset()
        for (const result of await Promise.allSettled(readers.map((read) => read())))
          if (result.status === 'fulfilled')
            for (const [labels, value] of result.value) this.set(labels, value)
      },
    })
  }
}
