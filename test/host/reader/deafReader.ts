// A reader process that says it is ready, and then neither hears nor ends.
process.send?.({kind: 'ready'})
setInterval(() => undefined, 1000)
