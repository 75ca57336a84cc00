import { everywhereIn } from './everywhere';

everywhereIn('lesson-study', 'peer-coaching');
