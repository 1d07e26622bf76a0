/**
 * What the editor's server loads and no test needs, or what has native code: modules of a few lines in their
 * place. The log must really write files, or output channels stay empty.
 */
export const standIns: ReadonlyMap<string, string> = new Map([
  [
    '@vscode/spdlog',
    `import {appendFileSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
export const version = 0
export const setLevel = () => {}
export const setFlushOn = () => {}
export class Logger {
  constructor(_type, _name, file) {
    Object.assign(this, {file, level: 2, isRaw: false})
    mkdirSync(dirname(file), {recursive: true})
    appendFileSync(file, '')
  }
  getLevel() { return this.level }
  setLevel(level) { this.level = level }
  setPattern() {}
  clearFormatters() { this.isRaw = true }
  flush() {}
  drop() {}
}
for (const [level, name] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return
    const line = this.isRaw ? message : new Date().toISOString() + ' [' + name + '] ' + message + '\\n'
    try { appendFileSync(this.file, line) } catch {}
  }
}
export const createAsyncRotatingLogger = async (_name, file) => new Logger('', '', file)
export const createRotatingLogger = createAsyncRotatingLogger`,
  ],
  ['@vscode/deviceid', `export const getDeviceId = async () => 'test'`],
  ['@vscode/native-watchdog', `export const start = () => {}`],
  ['native-watchdog', `export const start = () => {}`],
  ['@vscode/ripgrep', `export {rgPath} from '@vscode/ripgrep-universal'`],
  ['@microsoft/1ds-core-js', `export class AppInsightsCore {}`],
  ['@microsoft/1ds-post-js', `export class PostChannel {}`],
])
