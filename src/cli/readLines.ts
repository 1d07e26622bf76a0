/**
 * The lines of a stream of UTF-8, each as soon as it is whole; `\r\n` counts as `\n`. A byte order mark
 * at the start, and a line end at the end, are no part of any line.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  let isStart = true
  for await (const chunk of stream) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true})
    if (isStart && rest !== '') {
      rest = rest.replace(/^\uFEFF/u, '')
      isStart = false
    }
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/u, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest.replace(/\r$/u, '')
}
