import {documentReaders} from './documentReaders.ts'
import {serveReader} from './serveReader.ts'

// The program of the reader process: it reads one document and ends.
void serveReader(documentReaders)
