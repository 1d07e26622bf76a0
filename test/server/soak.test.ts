import {soak} from '../support/soak.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('Writing at random', () => {
  const folder = useTemporaryFolder()

  it('leaves the server with the text and the findings of a check from nothing', async function () {
    this.timeout(120_000)
    await soak({edits: 400, compareEvery: 20, seed: 20_260_313, folder: folder.path()})
  })
})
