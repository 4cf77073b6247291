/** The same by `require`. */

import kurzum = require('kurzum');
import ssr = require('kurzum/ssr');

const card: kurzum.Card = kurzum.summarize('Text');
const html: string = ssr.renderToString(card);

export = html;
