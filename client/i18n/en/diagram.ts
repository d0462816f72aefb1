import type { Messages } from '../messages.ts'

export const diagram: Messages['diagram'] = {
  count: (boxes, links) =>
    `${boxes === 1 ? '1 box' : `${boxes} boxes`}, ${links === 1 ? '1 connector' : `${links} connectors`}`,
  tools: 'Edit the diagram',
  box: 'Box',
  connect: 'Connect',
  arrange: 'Arrange',
  from: 'From',
  to: 'To',
  draw: 'Draw an arrow',
  close: 'Close',
  connected: 'Connected.',
  nameless: (at) => `Box ${at} without a name`,
}
