import * as nodeModule from 'node:module'
import {saveWork} from '../host/saveWork.ts'

// Most of what runs between two keystrokes runs too seldom to be worth optimising early.
saveWork()

// V8's compile cache serves files that are loaded after it was turned on.
nodeModule.enableCompileCache()
void import('./runServer.ts')
