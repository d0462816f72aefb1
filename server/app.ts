import { Hono, type MiddlewareHandler } from 'hono'
import { ApiError } from './errors.ts'
import { answerError } from './http/answer-error.ts'
import { type AssetRoutesOptions, assetRoutes } from './http/asset-routes.ts'
import { type BoardRoutesOptions, boardRoutes } from './http/board-routes.ts'
import { type CopyRoutesOptions, copyRoutes } from './http/copy-routes.ts'
import type { Env } from './http/env.ts'
import { limitRequests, requireOwnOrigin } from './http/guard.ts'
import { type ResultRoutesOptions, resultRoutes } from './http/result-routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { type ServerRoutesOptions, serverRoutes } from './http/server-routes.ts'
import { type SettingsRoutesOptions, settingsRoutes } from './http/settings-routes.ts'
import { type StaticFiles, staticRoutes } from './http/static-files.ts'
import type { Logger } from './logger.ts'

export interface AppOptions
  extends ServerRoutesOptions,
    BoardRoutesOptions,
    AssetRoutesOptions,
    CopyRoutesOptions,
    ResultRoutesOptions,
    SettingsRoutesOptions {
  readonly origins: ReadonlySet<string>
  readonly files: StaticFiles
  readonly logger: Logger
}

/** Everything that is answered over HTTP. */
export function createApp(options: AppOptions): Hono<Env> {
  const app = new Hono<Env>()
  app.use(securityHeaders(options.publicUrl))
  app.use('/api/*', noStore, limitRequests(options.now), requireOwnOrigin(options.origins))
  app.route('/', serverRoutes(options))
  app.route('/', boardRoutes(options))
  app.route('/', copyRoutes(options))
  app.route('/', assetRoutes(options))
  app.route('/', resultRoutes(options))
  app.route('/', settingsRoutes(options))
  refuseOtherMethods(app)
  app.all('/api/*', () => {
    throw new ApiError('path-unknown', 'There is nothing at this path.')
  })
  app.route('/', staticRoutes(options.files))
  app.notFound(() => {
    throw new ApiError('path-unknown', 'There is nothing at this path.')
  })
  app.onError((error, context) => answerError(error, context, options.logger))
  return app
}

/** Answers of the API are about the person who asked and about now, unless they say otherwise. */
const noStore: MiddlewareHandler<Env> = async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
}

/** A known path asked with another method is answered as such, and told which ones there are. */
function refuseOtherMethods(app: Hono<Env>): void {
  const methods = new Map<string, Set<string>>()
  for (const { path, method } of app.routes) {
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method))
  }
  for (const [path, allowed] of methods) {
    app.all(path, (context) => {
      context.header('Allow', [...allowed].join(', '))
      throw new ApiError('method-unknown', `${context.req.method} means nothing here.`)
    })
  }
}
