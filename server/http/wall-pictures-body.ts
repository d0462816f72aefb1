import { WALL_PICTURES } from '../../shared/results/request.ts'
import { ApiError } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { SentPictures } from '../results/wall-pictures.ts'
import { readBytes } from './body.ts'
import type { RequestContext } from './env.ts'

const { count: MOST, bytes: MOST_BYTES } = WALL_PICTURES

/**
 * Pictures of walls as a form sends them: each file under the id of its page.
 *
 * @throws ApiError bad-request, body-too-large
 */
export async function readWallPictures(context: RequestContext): Promise<SentPictures> {
  const type = context.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw wrong('The body must be multipart/form-data.')
  const form = await parse(await readBytes(context, LIMITS.wallPictures.bodyBytes), type)
  const pictures = new Map<string, Uint8Array>()
  for (const [page, file] of form) {
    if (typeof file === 'string') throw wrong(`"${page.slice(0, 60)}" must be a file.`)
    if (pictures.has(page)) throw wrong('There may be one picture for each page.')
    if (pictures.size === MOST) throw wrong(`There may be ${MOST} pictures.`)
    if (file.size > MOST_BYTES)
      throw new ApiError('body-too-large', `A picture of a wall may have ${MOST_BYTES} bytes.`)
    pictures.set(page, new Uint8Array(await file.arrayBuffer()))
  }
  return pictures
}

async function parse(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch {
    throw wrong('The body is no multipart/form-data.')
  }
}

function wrong(message: string): ApiError {
  return new ApiError('bad-request', message)
}
