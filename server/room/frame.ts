/**
 * A whole unmasked binary WebSocket frame (RFC 6455, 5.2) around one message. A frame is built once and
 * written to every reader's socket as it is.
 */
export function frameOf(message: Uint8Array): Buffer {
  const head = headOf(message.length)
  return Buffer.concat([head, message], head.length + message.length)
}

/** FIN and opcode 2. */
const FINAL_BINARY = 0x82

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length])
  if (length < 65536) return Buffer.from([FINAL_BINARY, 126, length >> 8, length & 255])
  const head = Buffer.alloc(10)
  head[0] = FINAL_BINARY
  head[1] = 127
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
