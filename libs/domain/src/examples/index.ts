export { isExampleCase, topicOfFile, type ExampleCase } from './example-case';
export { runExample, runExampleFiles, type ExampleFile, type ExamplesReport } from './run-examples';
