import { afterEach } from 'vitest'
import type { Layer } from '../../shared/roles.ts'
import { Peer, type PeerOptions } from './peer.ts'

/**
 * Peers of one board for the tests of a file, gone after each test.
 *
 * @returns makes one more
 */
export function peersOf(seed: Partial<Record<Layer, Uint8Array>>): (options?: PeerOptions) => Peer {
  const peers: Peer[] = []
  afterEach(() => {
    for (const peer of peers.splice(0)) peer.destroy()
  })
  return (options = {}) => {
    const peer = new Peer({ seed, ...options })
    peers.push(peer)
    return peer
  }
}
