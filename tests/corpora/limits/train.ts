import { writeFileSync } from 'node:fs';
import { trainingExamples } from './corpus.ts';
import { crossValidate } from './cross-validate.ts';
import { MODEL_FILE, modelText, trainedModel } from './model-file.ts';

const examples = trainingExamples();
const figures = crossValidate(examples);
writeFileSync(MODEL_FILE, modelText(trainedModel(examples, figures)));
console.table(figures);
