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

/** A tree in the side bar whose lines are given as plain values. */
export class HearingTree implements Disposable {
  readonly view: TreeView<HearingItem>
  readonly #changed = new EventEmitter<void>()
  #items: readonly HearingItem[] = []

  constructor(id: string) {
    const provider: TreeDataProvider<HearingItem> = {
      onDidChangeTreeData: this.#changed.event,
      getChildren: (item) => [...(item?.children ?? this.#items)],
      getTreeItem: toTreeItem,
    }
    this.view = window.createTreeView(id, {treeDataProvider: provider, showCollapseAll: true})
  }

  get items(): readonly HearingItem[] {
    return this.#items
  }

  /** Shows these lines; nothing is drawn anew where they are the same as before. */
  show(items: readonly HearingItem[]): void {
    if (JSON.stringify(items) === JSON.stringify(this.#items)) return
    this.#items = items
    this.#changed.fire()
  }

  dispose(): void {
    this.view.dispose()
    this.#changed.dispose()
  }
}

function toTreeItem(item: HearingItem): TreeItem {
  const tree = new TreeItem(item.label, stateOf(item))
  tree.id = item.id
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
