import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What every route sees: Node's request and response beneath Hono's. */
export interface Env {
  readonly Bindings: HttpBindings
}
export type RequestContext = Context<Env>
