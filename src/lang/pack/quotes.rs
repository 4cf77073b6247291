//! What a language says of quotes, and who said them.

/// Data of one language; see the module.
pub struct Quotes {
    /// Whether the finite verb is the second part of a main clause, so that the subject stands right before or right
    /// after it (German).
    pub verb_second: bool,
    /// Whether no comma stands before the conjunction of what is said (Dutch "zei dat").
    pub bare_that: bool,
    /// Whether the subjunctive alone reports speech (German "er habe").
    pub subjunctive: bool,
    /// Endings of the genitive that a name can bear ("Putins").
    pub genitive: &'static [&'static str],
    /// Words inside names of bodies ("Department of Justice").
    pub joins: &'static [&'static str],
    /// Prepositions of phrases that belong to the noun before them ("Sprecher von ...").
    pub attach: &'static [&'static str],
    /// Endings of adjectives ("Deutsche" in "Deutsche Bahn").
    pub declined: &'static [&'static str],
    /// Whether speech stands between single marks as often as between double ones.
    pub single_marks: bool,
    /// Whether nouns are put together in one word ("politiewoordvoerder"), so that the last part says what they name.
    pub compounds: bool,
    /// Ending that makes a woman's office out of a man's ("Sprecherin"); empty where there is none.
    pub feminine: &'static str,
    /// What its plural has more ("Sprecherinnen").
    pub feminine_plural: &'static str,
    /// Ending that a man's office loses before it ("Geologe", "Geologin"); empty where there is none.
    pub lost_before_feminine: &'static str,
    /// Word before an infinitive that stands in a clause of its own ("zu", "to"); empty where there is none.
    pub infinitive: &'static str,
    /// Words that make such a clause one of purpose ("um ... zu").
    pub purpose: &'static [&'static str],
    /// Ending that shows the subjunctive of a verb that no list has ("-iere"), beside -e right behind the subject; empty
    /// where the form does not show it.
    pub subjunctive_ending: &'static str,
    /// Words that take up the sentence before as what is said, small ("Dies bestätigte X"); several together where the verb
    /// of saying stands behind them ("c' est ce qu'").
    pub resumes: &'static [&'static str],
    /// Whether a verb of saying stands before its subject beside a quote, with clitics and auxiliary ("a déclaré X", "ha
    /// detto X", "dijo X"), and a clause that it reports begins with its conjunction. Subjects may be left out.
    /// In the list of verbs that report 1 and 2 are finite forms, 11 and 12 their participles, which report only behind an
    /// auxiliary, 21 and 22 gerunds, which report in the name of the subject before, 31 and 32 infinitives; 5 one that takes no
    /// clause ("parla di «…»"), in all these forms.
    pub verb_first: bool,
    /// Whether nouns stand before their adjectives and before the names of those who bear them ("le ministre français
    /// de l'Intérieur, X"), so that the first noun is a phrase's head.
    pub head_first: bool,
    /// Whether a dash opens speech at the beginning of a line and closes it before the words that report ("—Vamos —dijo").
    pub dialogue_dashes: bool,
    /// Small words between a subject and its verb ("lui", "se", "gli"), as they are written.
    pub clitics: &'static [&'static str],
    /// Endings of infinitives ("-er").
    pub infinitives: &'static [&'static str],
    /// Words that name a source only behind others, with those others: `("après", "d'")`, `("acordo", "de")`. They bear 8
    /// in the list of sources.
    pub source_before: &'static [(&'static str, &'static str)],
    /// Words that make another conjunction of the one that reports ("parce que", "plus que").
    pub no_that: &'static [&'static str],
    /// Words by which a source is the sentence's own subject ("nach eigenen Angaben"), small.
    pub own: &'static [&'static str],
    /// Words by which a source is whoever spoke before, where they stand with a noun of saying ("seinen Angaben zufolge"),
    /// small.
    pub possessives: &'static [&'static str],
    /// Pronouns in the case that a source has, with their numbers in the list of pronouns ("according to her").
    pub oblique: &'static [(&'static str, i32)],
    /// Prepositions of who does what a passive tells ("described by").
    pub agent: &'static [&'static str],
    /// Forms of the verb that makes a participle of saying a passive ("is said to", "wurde vermutet").
    pub passives: &'static [&'static str],
    /// Small words by which a verb without a subject is nobody's ("si dice che", "diz-se que"), as they are written.
    pub reflexives: &'static [&'static str],
    /// Words by which nothing is said ("no dijo que", "nobody"), small.
    pub negations: &'static [&'static str],
    /// Definite articles of a man, 1, and of a woman, 2, small.
    pub articles: &'static [(&'static str, i32)],
    /// Articles that no genitive begins with ("die", "das").
    pub no_genitive: &'static [&'static str],
    /// Beginnings of verbs of saying with the preposition of what is said without a clause ("warnte vor", "called for"), or
    /// before one ("insistió en que").
    pub themes: &'static [(&'static str, &'static str)],
}
