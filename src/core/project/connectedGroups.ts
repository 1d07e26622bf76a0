/**
 * The strongly connected groups of a graph, as a number for each node: two nodes have the same number
 * where each can be reached from the other. Tarjan's algorithm, without recursion; every node that is
 * named on either side has a number.
 */
export function connectedGroups(
  edges: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const search = new Search(edges)
  for (const node of edges.keys()) search.from(node)
  return search.groups
}

interface Visit {
  readonly node: string
  readonly order: number
  readonly targets: Iterator<string>
  /** The earliest node still on the path that can be reached from here. */
  lowest: number
}

class Search {
  readonly groups = new Map<string, number>()
  readonly #edges: ReadonlyMap<string, readonly string[]>
  readonly #orders = new Map<string, number>()
  readonly #open: string[] = []
  readonly #path: Visit[] = []

  constructor(edges: ReadonlyMap<string, readonly string[]>) {
    this.#edges = edges
  }

  from(start: string): void {
    if (!this.#orders.has(start)) this.#enter(start)
    for (let visit = this.#path.at(-1); visit !== undefined; visit = this.#path.at(-1)) {
      const next = visit.targets.next()
      if (next.done === true) this.#leave(visit)
      else this.#follow(visit, next.value)
    }
  }

  #enter(node: string): void {
    const order = this.#orders.size
    this.#orders.set(node, order)
    this.#open.push(node)
    const targets = (this.#edges.get(node) ?? []).values()
    this.#path.push({node, order, targets, lowest: order})
  }

  #follow(visit: Visit, target: string): void {
    const order = this.#orders.get(target)
    if (order === undefined) this.#enter(target)
    else if (!this.groups.has(target)) visit.lowest = Math.min(visit.lowest, order)
  }

  #leave(visit: Visit): void {
    this.#path.pop()
    const outer = this.#path.at(-1)
    if (outer !== undefined) outer.lowest = Math.min(outer.lowest, visit.lowest)
    if (visit.lowest < visit.order) return
    const from = this.#open.lastIndexOf(visit.node)
    for (const node of this.#open.splice(from)) this.groups.set(node, visit.order)
  }
}
