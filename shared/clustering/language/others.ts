/**
 * The commonest small words of other languages that are met at Nordic meetings: they tell the language from Swedish
 * and English, and say nothing of what a note is about. Languages that are not here are read by their letters alone.
 */
export const otherStopwords = `
der die das und ist nicht ein eine einen einem einer für mit auf von zu im den des dem sich auch es an wir sind wird
werden haben hat mehr bei oder wenn nur noch wie aus nach so kann sollte sollten muss müssen soll gibt zum zur ich
man sie ihr uns unser unsere kein keine sehr vor am als um bitte dass weil aber immer schon hier dort über unter
mal zwischen mehrere bessere besser gut viel viele neue neuen gerne brauchen braucht fehlt fehlen möchte wollen
ja on ei se että en ovat oli olla mutta tai kun jos niin kuin sekä myös vain jo vielä nyt siitä tämä tätä nämä ne
he me te hän minä meidän teidän meille kaikki kaikille olisi pitäisi pitää saada saisi voi voisi voida tulisi lisää
enemmän parempi paremmat paremmin hyvä hyviä uusi uusia liian hyvin paljon joka jotka jossa mitä missä miksi eikä
ole ollut emme eivät kanssa ilman varten kohti ennen jälkeen haluan haluamme tarvitaan tarvitsemme puuttuu tänne
siellä täällä mukaan sinne jonkin joku jotain enää aina
og det er ikke som på til med av for å vi skal har fra kan mer flere bedre bør må også eller hva hvor være blir
af at de den en et jeg mig os skulle vil være mangler noget nogen
le la les des du et est une un pour dans que qui pas plus sur avec il faut nous au aux ce cette par sont
el los las una por para con del que es más muy hay se no su lo como
nie jest się na do że jak dla są to co w z i po od
`
  .trim()
  .split(/\s+/);

export const otherMarks =
  'der die das und ist nicht ein eine für auf von wir sind werden mehr sollte ja on ei että ovat olisi pitäisi lisää enemmän myös kun jos og ikke skal flere bedre bør hva af jeg le les des est une pour dans el los por más nie jest się dla'.split(
    ' ',
  );
