/** The browser's caches, in memory. */
export class Caches {
  readonly held = new Map<string, Map<string, ArrayBuffer>>()
  private readonly cacheOf = (name: string) => {
    const files = this.held.get(name) ?? new Map<string, ArrayBuffer>()
    this.held.set(name, files)
    return {
      match: async (path: string) => (files.has(path) ? new Response(files.get(path)) : undefined),
      put: async (path: string, answer: Response) => void files.set(path, await answer.arrayBuffer()),
      delete: async (path: string) => files.delete(path),
    }
  }
  open = async (name: string) => this.cacheOf(name)
  keys = async () => [...this.held.keys()]
  delete = async (name: string) => this.held.delete(name)
}
