/** Diagrams of boxes and connectors. */
export const diagram = {
  count: (boxes: number, links: number) =>
    `${boxes === 1 ? '1 Kasten' : `${boxes} Kästen`}, ${links === 1 ? '1 Verbindung' : `${links} Verbindungen`}`,
  tools: 'Diagramm bearbeiten',
  box: 'Kasten',
  connect: 'Verbinden',
  arrange: 'Ordnen',
  from: 'Von',
  to: 'Nach',
  draw: 'Pfeil ziehen',
  close: 'Schließen',
  connected: 'Verbunden.',
  nameless: (at: number) => `Kasten ${at} ohne Namen`,
}
