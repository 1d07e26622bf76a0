import {Command, Option, type Argument, type OptionValues} from 'commander'
import type {Language} from '../output/report.ts'
import {refuseValue} from './chooseFormat.ts'
import {languageOf} from './chooseLocale.ts'
import type {CommandContext} from './commandContext.ts'
import type {ExitCode} from './exitCodes.ts'
import {product} from './product.ts'

/** What runs a command; each is loaded only when it is asked for. */
type Run<Options extends OptionValues> = (
  context: CommandContext,
  args: readonly string[],
  options: Options,
) => Promise<ExitCode>

type Define = <Options extends OptionValues>(
  name: string,
  description: string,
  load: () => Promise<Run<Options>>,
) => Command

/**
 * The commands with their arguments and options, in the reader's language. `finish` is told the exit
 * code of the command that was run.
 */
export function createProgram(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const {texts} = context
  const program = new Command(product.name)
    .description(
      texts('Checks hearing responses against the proposals and documents that they answer.'),
    )
    .usage(texts('<command> [arguments] [options]'))
    .version(product.version, '--version', texts('show the version'))
    .helpOption('-h, --help', texts('show this help'))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      // Errors are put into the reader's language by `main`.
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: texts,
      helpWidth: 100,
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
  addCommonOptions(program, texts)

  const define: Define = <Options extends OptionValues>(
    name: string,
    description: string,
    load: () => Promise<Run<Options>>,
  ) =>
    program
      .command(name)
      .description(texts(description))
      .helpOption('-h, --help', texts('show this help'))
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command
        const run = await load()
        finish(await run(context, command.args, command.optsWithGlobals<Options>()))
      })
  addLint(define, texts)
  addCommands(define, texts)
  addSourceCommands(define, texts)
  return program
}

/** The language was chosen before the options were read; here only what is none is refused. */
function readLocale(written: string): Language {
  const language = languageOf(written)
  if (language === undefined) throw refuseValue('--locale', written, ['da', 'en'])
  return language
}

/** For an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}…` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

type Texts = CommandContext['texts']

function addCommonOptions(program: Command, texts: Texts): void {
  program
    .option(
      `--config ${texts('<file>')}`,
      texts('the hearing file to use (default: the nearest hearing.yaml)'),
    )
    .option(`--format ${texts('<format>')}`, texts('the form of the result; see each command'))
    .option(`--output ${texts('<file>')}`, texts('write the result to a file'))
    .option(
      `--locale ${texts('<language>')}`,
      texts('da or en (default: the system’s language, else Danish)'),
      readLocale,
    )
    .option('--no-color', texts('no colours'))
    .option('--no-cache', texts('read every source anew'))
    .addOption(new Option('--debug', texts('show details of an internal error')).hideHelp())
}

function addSourceCommands(define: Define, texts: Texts): void {
  const formats = `\n${texts('Formats:')} text, json\n`
  const folder = texts('a hearing’s folder (default: the nearest hearing.yaml)')

  define(
    'sources',
    'list the sources, and how they were read',
    async () => (await import('./commands/sources.ts')).sources,
  )
    .usage(texts('[folder] [options]'))
    .argument(texts('[folder]'), folder)
    .option('--clear-cache', texts('forget all sources that were read before'))
    .addHelpText('after', formats)

  define(
    'check-sources',
    'list what does not add up in the sources: sums, and text against tables',
    async () => (await import('./commands/checkSources.ts')).checkSources,
  )
    .usage(texts('[folder] [options]'))
    .argument(texts('[folder]'), folder)
    .addHelpText('after', formats)

  define(
    'terms',
    'extract a word list from the hearing, or bring one in or out as YAML, CSV or TBX',
    async () => (await import('./commands/terms.ts')).terms,
  )
    .usage(`extract|export|import ${texts('[folder]')} [options]`)
    .argument('<extract|export|import>', texts('what to do'))
    .argument(texts('[folder]'), texts('a hearing’s folder; for import the file'))
    .addHelpText('after', `\n${texts('Formats:')} yaml, csv, tbx\n`)

  define(
    'lock',
    'keep what the quotations rest on, and accept changes in the sources',
    async () => (await import('./commands/lock.ts')).lock,
  )
    .usage(texts('[folder] [options]'))
    .argument(texts('[folder]'), folder)
    .option(
      `--accept ${texts('<name>')}`,
      texts(
        'accept the changes in a source, or in one paragraph: notat, notat:3f2a (may be repeated)',
      ),
      collect,
    )
    .option('--accept-all', texts('accept all changes'))
    .option('--dry-run', texts('show what would be written, and write nothing'))
    .addHelpText('after', formats)
}

function addLint(define: Define, texts: Texts): void {
  define('lint', 'check responses', async () => (await import('./commands/lint.ts')).lint)
    .usage(texts('[paths…] [options]'))
    .argument(texts('[paths...]'), describePaths(texts))
    .option(`--profile ${texts('<profile>')}`, texts('how strict: draft, review or submit'))
    .option(
      `--max-warnings ${texts('<number>')}`,
      texts('fail when there are more warnings than this'),
    )
    .option('--fix', texts('correct what can safely be corrected'))
    .option('--fix-dry-run', texts('show what --fix would change, and change nothing'))
    .option('--stdin', texts('check the text on standard input'))
    .option(`--stdin-filename ${texts('<file>')}`, texts('the name of the response that it is'))
    .option(
      `--rule ${texts('<id=severity>')}`,
      texts('set a rule to off, info, warning or error (may be repeated)'),
      collect,
    )
    .option('--print-config', texts('show the settings in force, and check nothing'))
    .addHelpText('after', `\n${texts('Formats:')} text, json, sarif, junit, github, gitlab\n`)
}

function describePaths(texts: Texts): string {
  return texts('responses or folders (default: all that belong to the nearest hearing.yaml)')
}

function addCommands(define: Define, texts: Texts): void {
  const paths = describePaths(texts)
  const formats = (names: string): string => `\n${texts('Formats:')} ${names}\n`

  define(
    'find',
    'find where words stand in the sources',
    async () => (await import('./commands/find.ts')).find,
  )
    .usage(texts('[quotation] [options]'))
    .argument(
      texts('[quotation]'),
      texts('the words; without them, one JSON object a line is read from standard input'),
    )
    .option(
      `--source ${texts('<file>')}`,
      texts('search this file instead of the hearing’s sources (may be repeated)'),
      collect,
    )
    .addHelpText('after', formats('text, json, ndjson'))

  define(
    'extract',
    'show a source as the program reads it',
    async () => (await import('./commands/extract.ts')).extract,
  )
    .usage(texts('<file> [options]'))
    .argument(texts('<file>'), texts('the source'))
    .addHelpText('after', formats('text, json, markdown'))

  define(
    'trace',
    'show where each remark leads in the sources',
    async () => (await import('./commands/trace.ts')).trace,
  )
    .usage(texts('[paths…] [options]'))
    .argument(texts('[paths...]'), paths)
    .addHelpText('after', formats('text, json'))

  define(
    'coverage',
    'show which proposals are answered',
    async () => (await import('./commands/coverage.ts')).coverage,
  )
    .usage(texts('[paths…] [options]'))
    .argument(texts('[paths...]'), paths)
    .addHelpText('after', formats('text, json'))

  define(
    'rules',
    'show the rules, or one rule’s page',
    async () => (await import('./commands/rules.ts')).rules,
  )
    .usage(texts('[rule] [options]'))
    .argument(texts('[rule]'), texts('a rule’s id, such as quote/altered'))
    .addHelpText('after', formats('text, json, markdown'))

  define(
    'server',
    'the language server, for editors to start',
    async () => (await import('./commands/server.ts')).server,
  )
    .usage(texts('[options]'))
    .option('--stdio', texts('speak over standard input and output'))
    .option('--node-ipc', texts('speak over the channel that Node opened'))
    .option(`--socket ${texts('<number>')}`, texts('speak over this port of this computer'))
    .option(`--pipe ${texts('<file>')}`, texts('speak over this pipe'))

  define('init', 'start a new hearing', async () => (await import('./commands/init.ts')).init)
    .usage(texts('[folder] [options]'))
    .argument(texts('[folder]'), texts('where (default: here)'))
}
