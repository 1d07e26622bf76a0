import * as nodeModule from 'node:module'

// V8's compile cache serves files that are loaded after it was turned on.
nodeModule.enableCompileCache()
void import('./runServer.ts')
