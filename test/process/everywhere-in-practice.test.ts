import { everywhereIn } from './everywhere';

everywhereIn('practice-based', 'get-better-faster', 'my-teaching-partner');
