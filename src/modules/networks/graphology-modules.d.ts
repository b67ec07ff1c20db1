// These packages are CommonJS whose only export is the function; their own types name a `default` that is not there.
declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology'

  type Options = { readonly getEdgeWeight?: string; readonly rng?: () => number }
  const louvain: (graph: UndirectedGraph, options?: Options) => Record<string, number>
  export default louvain
}

declare module 'graphology-layout-forceatlas2' {
  import type { UndirectedGraph } from 'graphology'

  type Settings = { readonly barnesHutOptimize?: boolean; readonly adjustSizes?: boolean }
  type Options = { readonly iterations: number; readonly settings?: Settings; readonly getEdgeWeight?: string }
  const forceAtlas2: {
    (graph: UndirectedGraph, options: Options): Record<string, { x: number; y: number }>
    inferSettings(graph: UndirectedGraph): Settings
  }
  export default forceAtlas2
}
