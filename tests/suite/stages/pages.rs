//! Pages: `in` is HTML, `block` is a kind and the block's text, all of them in order; `free no` says that the card tells
//! of a part that has to be paid for. `{1}` to `{4}` stand for paragraphs of the file's language that are long enough to
//! be an article.

use super::Stage;
use crate::cases::{self, Case};

pub static STAGE: Stage = Stage { name: "pages", keys: &["block", "free"], check };

/// The paragraphs that cases name by number.
const PARAGRAPHS: &[(&str, [&str; 4])] = &[
    (
        "de",
        [
            "Der Rat von Neustedt hat am Montag den Bau eines neuen Aussichtsturms beschlossen, wie die Stadt am Abend mitteilte.",
            "Der Turm soll auf dem Hügel über dem Hafen stehen und bei klarem Wetter den Blick bis zu den Inseln freigeben.",
            "Die Kosten von vier Millionen Franken trägt zur Hälfte der Bund, den Rest bezahlen die Gemeinden der Region.",
            "Mit dem Bau wird frühestens im Herbst begonnen, denn vorher müssen noch die Einsprachen behandelt werden.",
        ],
    ),
    (
        "en",
        [
            "The council of Newhaven decided on Monday to build a new lookout tower, the town said in the evening.",
            "The tower is to stand on the hill above the harbour and will give a view as far as the islands in clear weather.",
            "Half of the cost of four million pounds will be paid by the county, the rest by the villages of the region.",
            "Work will not begin before autumn, because the objections of the neighbours have to be dealt with first.",
        ],
    ),
    (
        "fr",
        [
            "Le conseil de Neuville a décidé lundi de construire une nouvelle tour panoramique, a annoncé la ville dans la soirée.",
            "La tour doit se dresser sur la colline au-dessus du port et offrir par temps clair une vue jusqu’aux îles.",
            "La moitié du coût de quatre millions d’euros est prise en charge par la région, le reste par les communes.",
            "Les travaux ne commenceront pas avant l’automne, car les recours des voisins doivent d’abord être examinés.",
        ],
    ),
    (
        "it",
        [
            "Il consiglio di Villanova ha deciso lunedì di costruire una nuova torre panoramica, ha annunciato il comune in serata.",
            "La torre sorgerà sulla collina sopra il porto e con il bel tempo offrirà una vista fino alle isole.",
            "La metà del costo di quattro milioni di euro è a carico della regione, il resto lo pagano i comuni della zona.",
            "I lavori non cominceranno prima dell’autunno, perché prima vanno esaminati i ricorsi dei vicini di casa.",
        ],
    ),
    (
        "es",
        [
            "El pleno de Villanueva decidió el lunes construir una nueva torre mirador, según informó el ayuntamiento por la tarde.",
            "La torre se levantará en la colina sobre el puerto y en los días claros ofrecerá una vista hasta las islas.",
            "La mitad del coste de cuatro millones de euros la paga la región, el resto los municipios de la comarca.",
            "Las obras no empezarán antes del otoño, porque primero hay que resolver las alegaciones de los vecinos.",
        ],
    ),
    (
        "nl",
        [
            "De raad van Nieuwstad besloot maandag een nieuwe uitkijktoren te bouwen, zo meldde de stad in de loop van de avond.",
            "De toren komt op de heuvel boven de haven te staan en geeft bij helder weer uitzicht tot aan de eilanden.",
            "De helft van de kosten van vier miljoen euro betaalt de provincie, de rest komt van de dorpen in de streek.",
            "De bouw begint niet voor de herfst, omdat eerst de bezwaren van de omwonenden behandeld moeten worden.",
        ],
    ),
    (
        "pt",
        [
            "A assembleia de Vila Nova decidiu na segunda-feira construir um novo miradouro, informou a câmara ao fim da tarde.",
            "A torre vai ficar na colina por cima do porto e, com bom tempo, terá uma vista que chega até às ilhas.",
            "Metade do custo de quatro milhões de euros é paga pela região, o resto pelos municípios à volta da cidade.",
            "As obras não começam antes do outono, porque primeiro é preciso responder às queixas dos vizinhos.",
        ],
    ),
];

/// A piece of a case with its paragraphs filled in.
fn filled(piece: &str, lang: &str) -> String {
    let mut piece = piece.to_owned();
    let own = PARAGRAPHS.iter().find(|(code, _)| *code == lang).map_or(&[][..], |(_, own)| own);
    for (number, paragraph) in own.iter().enumerate() {
        piece = piece.replace(&format!("{{{}}}", number + 1), paragraph);
    }
    piece
}

fn check(case: &Case) -> Result<(), String> {
    let html = filled(case.input(), &case.lang);
    let (card, analysis) =
        kurzum::summarize_and_analyze_html(&html, &kurzum::Options::default()).map_err(|e| e.to_string())?;
    let blocks: Vec<String> = analysis
        .blocks
        .iter()
        .map(|b| format!("{} {}", serde_json::to_value(b.kind).unwrap().as_str().unwrap(), b.span.of(&analysis.text)))
        .collect();
    let expected: Vec<String> = case.all("block").iter().map(|block| filled(block, &case.lang)).collect();
    cases::same("block", &expected, &blocks)?;
    let free = if card.notes.iter().any(|n| n.code == "paywalled") { "no" } else { "yes" };
    cases::same("free", &[case.get("free").unwrap_or("yes")], &[free])
}

#[test]
fn cases_hold() {
    cases::run(&STAGE);
}
