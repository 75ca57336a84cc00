import { everywhereIn } from './everywhere';

everywhereIn('pair', 'partnership', 'lesson-study', 'peer-coaching');
