import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { StartError } from './errors.ts'
import { LOG_LEVELS, type LogLevel } from './logger.ts'

/** What the administrator decides. See docs/operations.md for every variable. */
export interface Config {
  /** 0 asks the system for a free port. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** The origin browsers use, such as `https://wall.example.org`; null: `http://localhost:<port>`. */
  readonly publicUrl: string | null
  readonly dataFolder: string
  /** The folder with the templates of the house; null: there are none. */
  readonly templatesFolder: string | null
  /** The folder with the style of the house's documents; null: they look plain. */
  readonly houseFolder: string | null
  readonly licenseKey: string | null
  readonly logLevel: LogLevel
  /** Replaces the stored moderator password; null keeps the stored one. */
  readonly moderatorPassword: string | null
}

export const MIN_PASSWORD_LENGTH = 8

/**
 * The only reader of the environment.
 *
 * @throws StartError naming the variable whose value cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: readPort(env.PORT),
    host: readHost(env.HOST),
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    dataFolder: resolve(given(env.DATA_DIR) ?? './data'),
    templatesFolder: readFolder(env.TEMPLATES_DIR),
    houseFolder: readFolder(env.HOUSE_DIR),
    licenseKey: given(env.TLDRAW_LICENSE_KEY),
    logLevel: readLogLevel(env.LOG_LEVEL),
    moderatorPassword: readPassword(env.MODERATOR_PASSWORD),
  }
}

/** An empty variable means "not set": that is what `PORT= npm start` and most process managers do. */
function given(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value.trim()
}

function readFolder(value: string | undefined): string | null {
  const text = given(value)
  return text === null ? null : resolve(text)
}

function readPort(value: string | undefined): number {
  const text = given(value) ?? '8080'
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new StartError(`PORT must be a number from 0 to 65535, not "${text}".`)
  }
  return Number(text)
}

function readHost(value: string | undefined): string {
  const text = given(value) ?? 'localhost'
  if (isIP(text) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)) {
    throw new StartError(`HOST must be an IP address or a host name, not "${text}".`)
  }
  // What `localhost` resolves to differs between systems; browsers try both families.
  return text === 'localhost' ? '127.0.0.1' : text
}

function readPublicUrl(value: string | undefined): string | null {
  const text = given(value)
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url !== null && url.pathname === '/' && url.search === '' && url.hash === ''
  if (!plain || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new StartError(
      `PUBLIC_URL must be an address like https://wall.example.org without a path, not "${text}".`,
    )
  }
  return url.origin
}

function readLogLevel(value: string | undefined): LogLevel {
  const text = given(value) ?? 'info'
  const level = LOG_LEVELS.find((name) => name === text)
  if (level === undefined)
    throw new StartError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${text}".`)
  return level
}

function readPassword(value: string | undefined): string | null {
  const text = given(value)
  if (text !== null && text.length < MIN_PASSWORD_LENGTH) {
    throw new StartError(`MODERATOR_PASSWORD must have at least ${MIN_PASSWORD_LENGTH} characters.`)
  }
  return text
}
