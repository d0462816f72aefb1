import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreateBoardAnswer } from '../../shared/api.ts'

/** The built server as an admin runs it: a process of its own with a data folder of its own. */
export class Product {
  readonly url: string
  readonly #port: number
  readonly #data = mkdtempSync(join(tmpdir(), 'planwand-e2e-'))
  readonly #env: NodeJS.ProcessEnv
  #process: ChildProcess | null = null

  private constructor(port: number, env: NodeJS.ProcessEnv) {
    this.#port = port
    this.#env = env
    this.url = `http://localhost:${port}`
  }

  /** @param env settings beside the usual ones */
  static async start(env: NodeJS.ProcessEnv = {}): Promise<Product> {
    const product = new Product(await freePort(), env)
    await product.start()
    return product
  }

  /** Starts the server again on the same address and data. */
  async start(): Promise<void> {
    const server = spawn(process.execPath, ['dist/server/main.js'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.#port),
        DATA_DIR: this.#data,
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = server
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text) => String(text).includes('is ready') && resolve())
      server.once('exit', (code) => reject(new Error(`the server ended with ${code} instead of starting`)))
    })
  }

  /** Ends the server; with SIGKILL as a power cut would. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const server = this.#process
    if (server === null || server.exitCode !== null) return
    this.#process = null
    server.kill(signal)
    await once(server, 'exit')
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.#data, { recursive: true, force: true })
  }

  async createBoard(title: string, template?: string): Promise<CreateBoardAnswer> {
    const response = await fetch(`${this.url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ title, template }),
    })
    if (response.status !== 201)
      throw new Error(`creating a board: ${response.status} ${await response.text()}`)
    return (await response.json()) as CreateBoardAnswer // the status says so
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
