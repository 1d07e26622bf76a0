// unified-language-server with the rules that remark recommends, as vscode-remark starts it.
import {createUnifiedLanguageServer} from 'unified-language-server'
import remarkPresetLintRecommended from 'remark-preset-lint-recommended'
import {remark} from 'remark'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark().use(remarkPresetLintRecommended),
})
