import type {Disposable} from 'vscode'
import {
  EventEmitter,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type TreeView,
} from 'vscode'
import type {HearingItem} from './hearingItem.ts'

/** What a tree shows. */
export interface TreeContent {
  /** The address of the hearing that the lines are of: those of another are never taken for the same. */
  readonly hearing: string
  readonly items: readonly HearingItem[]
  /** What stands beside the tree's name. */
  readonly description: string
}

/** A tree in the side bar whose lines are given as plain values. */
export class HearingTree implements Disposable {
  readonly view: TreeView<HearingItem>
  readonly #changed = new EventEmitter<void>()
  #content: TreeContent = {hearing: '', items: [], description: ''}

  constructor(id: string) {
    const provider: TreeDataProvider<HearingItem> = {
      onDidChangeTreeData: this.#changed.event,
      getChildren: (item) => {
        if (item !== undefined) return [...item.children]
        this.#describe()
        return [...this.#content.items]
      },
      getTreeItem: (item) => toTreeItem(item, this.#content.hearing),
    }
    this.view = window.createTreeView(id, {treeDataProvider: provider, showCollapseAll: true})
  }

  /**
   * Shows these lines; nothing is drawn anew where they are the same as before. The editor fetches lines when it comes
   * to it, and the description waits for that, so that it never stands above those of another hearing.
   */
  show(content: TreeContent): void {
    const isSame = linesOf(content) === linesOf(this.#content)
    this.#content = content
    if (isSame || !this.view.visible) this.#describe()
    if (!isSame) this.#changed.fire()
  }

  #describe(): void {
    const {description} = this.#content
    if (this.view.description !== description) this.view.description = description
  }

  dispose(): void {
    this.view.dispose()
    this.#changed.dispose()
  }
}

function linesOf({hearing, items}: TreeContent): string {
  return JSON.stringify([hearing, items])
}

function toTreeItem(item: HearingItem, hearing: string): TreeItem {
  const tree = new TreeItem(item.label, stateOf(item))
  tree.id = `${hearing}#${item.id}`
  tree.contextValue = item.contextValue
  if (item.description !== undefined) tree.description = item.description
  if (item.tooltip !== undefined) tree.tooltip = item.tooltip
  if (item.icon !== undefined) tree.iconPath = item.icon
  if (item.decoration !== undefined) tree.resourceUri = item.decoration
  if (item.command !== undefined) tree.command = item.command
  tree.accessibilityInformation = {label: [item.label, item.description].join(', ')}
  return tree
}

function stateOf({children, isOpen}: HearingItem): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  return isOpen === true ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}
