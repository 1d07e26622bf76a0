#!/usr/bin/env node
import {enableCompileCache} from 'node:module'

enableCompileCache()
void import('./runProcess.ts').then(({runProcess}) => runProcess())
