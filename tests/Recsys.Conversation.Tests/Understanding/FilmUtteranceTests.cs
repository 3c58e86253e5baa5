using Recsys.Conversation.Understanding.Evaluation;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>What the reader promises, one utterance each, over the films in the box.</summary>
public sealed class FilmUtteranceTests
{
    [Theory]
    [InlineData("A funny war film, no gore, nothing with Tom Cruise", "Recommend(genres=Comedy; genres=War; !content=gore; !actors=Tom Cruise)")]
    [InlineData("horror or thriller from the early 90s", "Recommend(genres=Horror|genres=Thriller; year=1990..1993)")]
    [InlineData("not older than 1980, at most two and a half hours", "Recommend(year>=1980; runtime<=150)")]
    [InlineData("no horror, gore or violence", "Recommend(!genres=Horror; !content=gore; !content=violence)")]
    [InlineData("no horror, comedy please", "Recommend(!genres=Horror; genres=Comedy)")]
    [InlineData("never recommend horror to me", "Preference(!genres=Horror@always)")]
    [InlineData("don't show me westerns", "Recommend(!genres=Western)")]
    [InlineData("leave out horror, would you", "Recommend(!genres=Horror)")]
    [InlineData("please keep musicals out of it", "Recommend(!genres=Musical)")]
    [InlineData("stay away from westerns", "Recommend(!genres=Western)")]
    [InlineData("I love slow westerns", "Preference(moods=slow-burning@always; genres=Western@always)")]
    [InlineData("a slow western tonight", "Recommend(moods=slow-burning; genres=Western)")]
    [InlineData("I said no horror", "Recommend(!genres=Horror!!)")]
    [InlineData("would I like Heat?", "Predict(item=Heat)")]
    [InlineData("I'd give Heat 4/5", "Rate(item=Heat; rating=4/5)")]
    [InlineData("planet of the apes was great", "Liked(item=Planet of the Apes (1968)|item=Planet of the Apes (2001))")]
    [InlineData("I loved Parasite", "Liked(text=Parasite)")]
    [InlineData("I've never seen The Godfather", "Search(item=The Godfather)")]
    [InlineData("I watched Star Wars: Attack of the Clones", "Seen(item=Star Wars: Episode II - Attack of the Clones)")]
    [InlineData("I watched star wars: atack of the clones", "Seen(item=Star Wars: Episode II - Attack of the Clones)")]
    [InlineData("one of my favorite actors", "ChitChat()")]
    [InlineData("scary movies please", "Recommend(moods=scary)")]
    [InlineData("a jaws on the beach", "ChitChat()")]
    [InlineData("something for a rainy sunday with my mum", "Recommend()")]
    [InlineData("something completely different", "Recommend()")]
    [InlineData("5 stars for Arrival", "Rate(text=Arrival; rating=5/5)")]
    [InlineData("4 stars to Heat", "Rate(item=Heat; rating=4/5)")]
    [InlineData("it's for teen viewers", "Recommend(audience=teen)")]
    [InlineData("it should have me biting my nails", "Recommend(moods=suspenseful)")]
    [InlineData("I prefer dramas to comedies", "Preference(genres=Drama@always)")]
    [InlineData("I prefer Heat over Casino", "Liked(item=Heat)")]
    [InlineData("I'd prefer to watch a comedy", "Recommend(genres=Comedy)")]
    [InlineData("is Heat on Netflix?", "Detail(item=Heat; ask=streaming services)")]
    [InlineData("did Alien win any oscars?", "Detail(ask=awards)")]
    [InlineData("where can I stream it?", "Detail(ask=streaming services)")]
    [InlineData("what would I like if I loved Amélie and Spirited Away?", "MoreLike(item=Amélie; item=Spirited Away)")]
    [InlineData("a feel-good film for a rainy day", "Recommend(moods=feel-good)")]
    [InlineData("nothing over 90 minutes", "Recommend(runtime<=90)")]
    [InlineData("get rid of the musicals", "Recommend(!genres=Musical)")]
    [InlineData("I'm from Australia, any good comedies?", "Recommend(genres=Comedy)")]
    [InlineData("my aunt is coming and she'd love a western", "Recommend(genres=Western)")]
    [InlineData("a film for my brother who loves westerns, help", "Recommend(genres=Western)")]
    [InlineData("I can't handle horror", "Preference(!genres=Horror@always)")]
    [InlineData("Titanic put me to sleep", "Disliked(item=Titanic)")]
    [InlineData("I never saw the appeal of Titanic", "Disliked(item=Titanic)")]
    [InlineData("I watched Heat yesterday: 8/10", "Rate(item=Heat; rating=8/10) + Seen(item=Heat)")]
    [InlineData("four docs, please", "Recommend(genres=Documentary; count=4)")]
    [InlineData("recommend me one film with Tom Hanks", "Recommend(actors=Tom Hanks; count=1)")]
    [InlineData("who was the lead in Vertigo?", "Detail(item=Vertigo; ask=actors)")]
    [InlineData("okay thanks", "Thanks()")]
    [InlineData("anything by Agnes Varda?", "Recommend(text=Agnes Varda)")]
    [InlineData("Saoirse Ronan. Whatever you have.", "Recommend(text=Saoirse Ronan)")]
    [InlineData("i loved arrival", "Liked(text=arrival)")]
    [InlineData("knives out", "Search(text=knives out)")]
    [InlineData("have you got knives out", "Search(text=knives out)")]
    [InlineData("Where the Crawdads Sing", "Search(text=Where the Crawdads Sing)")]
    [InlineData("what else did the director of Fargo make?", "Recommend(director=Ethan Coen|director=Joel Coen)")]
    [InlineData("I loved Heat, anything else by the same director?", "Liked(item=Heat) + Recommend(director=Michael Mann)")]
    [InlineData("who is the director of Heat?", "Detail(item=Heat; ask=director)")]
    [InlineData("i saw get out last week", "Seen(text=get out)")]
    [InlineData("a hidden gem", "Recommend(popularity<=40)")]
    [InlineData("something obscure from the 80s", "Recommend(popularity<=40; year=1980..1989)")]
    [InlineData("nothing mainstream", "Recommend(!popularity>=80)")]
    [InlineData("a classic everyone has seen", "Recommend(year<=1979; popularity>=80)")]
    [InlineData("something less known", "Recommend(popularity-)")]
    [InlineData("around the 1990s", "Recommend(year=1990..1999)")]
    [InlineData("around 1994", "Recommend(year=1992..1996)")]
    [InlineData("anything under two hours is fine", "Recommend(runtime<=120)")]
    [InlineData("have you got knives out?", "Search(text=knives out)")]
    [InlineData("have you got any recommendations?", "Recommend()")]
    [InlineData("no more swords, please", "Recommend(!text=swords)")]
    [InlineData("she's into westerns and I'm more of an action guy", "Preference(genres=Western@always; genres=Action@always)")]
    [InlineData("a thriller with a strong female lead", "Recommend(genres=Thriller; text=strong female lead)")]
    [InlineData("about a heist or a robbery", "Recommend(themes=heist)")]
    [InlineData("forget the horror stuff, let's do a comedy", "Forget(genres=Horror@always) + Recommend(genres=Comedy)")]
    [InlineData("actually never mind the 80s", "Forget(year=1980..1989@always)")]
    public void An_utterance_without_a_slate(string utterance, string expected) =>
        Assert.Equal(expected, ActText.Of(Domain.Films.Reader.Read(utterance), Domain.Films));

    [Theory]
    [InlineData("the second one", "Detail(item=Fargo)")]
    [InlineData("something like 3 but lighter", "MoreLike(item=Alien; moods=light+)")]
    [InlineData("more like the Nolan one", "MoreLike(item=Inception)")]
    [InlineData("not too scary", "Refine(moods=scary-)")]
    [InlineData("actually make it older", "Refine(year-)")]
    [InlineData("compare 1 and 3", "Compare(item=Inception; item=Alien)")]
    [InlineData("why not Heat?", "WhyNot(item=Heat)")]
    [InlineData("Keep going.", "Recommend()")]
    [InlineData("Try again?", "Recommend()")]
    [InlineData("a good movie", "Recommend()")]
    [InlineData("the second one was a good movie", "Liked(item=Fargo)")]
    [InlineData("films like The Office", "MoreLike(text=Office)")]
    [InlineData("not that old", "Refine(year>=1980)")]
    [InlineData("what's the best film of all time?", "Recommend()")]
    [InlineData("best movies", "Recommend()")]
    [InlineData("except Fargo", "NotNow(item=Fargo)")]
    [InlineData("the second one is too violent for my taste", "Refine(content=violence-)")]
    [InlineData("which one is scariest?", "Compare(item=Inception; item=Fargo; item=Alien; moods=scary)")]
    [InlineData("which of these is the newest?", "Compare(item=Inception; item=Fargo; item=Alien; year>=2010)")]
    [InlineData("which is the shortest?", "Compare(item=Inception; item=Fargo; item=Alien; runtime<=100)")]
    [InlineData("which scary film should I watch?", "Refine(moods=scary)")]
    [InlineData("not those", "NotNow(item=Inception; item=Fargo; item=Alien)")]
    [InlineData("thanks, now something from the 60s", "Thanks() + Refine(year=1960..1969)")]
    [InlineData("throw out everything British", "Refine(!country=United Kingdom)")]
    [InlineData("can a six-year-old watch number 3?", "Detail(item=Alien; ask=audience)")]
    [InlineData("is 1 scarier than 3?", "Compare(item=Inception; item=Alien; ask=moods)")]
    [InlineData("best one of these?", "Compare(item=Inception; item=Fargo; item=Alien)")]
    [InlineData("the pregnant one", "Detail(item=Fargo)")]
    [InlineData("is the second on Netflix and how long is it?", "Detail(item=Fargo; ask=streaming services; ask=runtime)")]
    [InlineData("I'll watch the second one", "Liked(item=Fargo)")]
    [InlineData("4 more please", "Recommend(count=4)")]
    [InlineData("make it 4", "Recommend(count=4)")]
    [InlineData("loved the ending", "ChitChat()")]
    [InlineData("less popular ones", "Refine(popularity-)")]
    [InlineData("anything more obscure?", "Refine(popularity-)")]
    [InlineData("these are a bit violent", "Refine(content=violence-)")]
    [InlineData("the second one looks good, what's it about?", "Detail(item=Fargo)")]
    [InlineData("the second one looks boring", "NotNow(item=Fargo)")]
    [InlineData("that sounds dull", "NotNow(item=Inception; item=Fargo; item=Alien)")]
    [InlineData("which one would you pick?", "Compare(item=Inception; item=Fargo; item=Alien)")]
    [InlineData("more of that", "Recommend()")]
    [InlineData("they are all so old", "Refine(year+)")]
    [InlineData("which of these is the most famous?", "Compare(item=Inception; item=Fargo; item=Alien; popularity>=80)")]
    public void An_utterance_before_a_slate(string utterance, string expected) =>
        Assert.Equal(expected, ActText.Of(Domain.Films.Reader.Read(utterance, Domain.Films.Shown("Inception", "Fargo", "Alien")), Domain.Films));

    [Theory]
    [InlineData("it is up to her")]
    [InlineData("turn up the heat")]
    [InlineData("is it safe to go there")]
    [InlineData("we will see how it goes")]
    [InlineData("signs of a crash at high speed, you saw it")]
    public void Common_words_are_not_taken_for_titles(string utterance) =>
        Assert.Empty(Domain.Films.Reader.Mentions(utterance));

    [Theory]
    [InlineData("loved \"Up\"", "Up")]
    [InlineData("I saw Heat", "Heat")]
    [InlineData("heat (1995)", "Heat")]
    [InlineData("the movie Speed", "Speed")]
    [InlineData("shawshenk redemption", "The Shawshank Redemption")]
    [InlineData("terminator two", "Terminator 2: Judgment Day")]
    [InlineData("spiderman", "Spider-Man")]
    [InlineData("the empire strikes back", "Star Wars: Episode V - The Empire Strikes Back")]
    public void Titles_are_found_with_evidence_and_in_spite_of_slips(string utterance, string title)
    {
        var mention = Assert.Single(Domain.Films.Reader.Mentions(utterance));

        Assert.Equal(title, Domain.Films.Catalog.Find(mention.Choices[0])!.Title);
    }

    [Fact]
    public void Every_slot_points_at_the_words_it_was_read_from()
    {
        var act = Domain.Films.Reader.Read("Something like Heat, but under two hours");

        var words = act.Intents.SelectMany(intent => intent.Slots).Select(slot => act.Text.Substring(slot.Span.Start, slot.Span.Length));

        Assert.Equal(["Heat", "under two hours"], words);
    }

    [Fact]
    public void Words_that_nothing_explains_are_left_over() =>
        Assert.Equal("afternoon", Domain.Films.Reader.Read("a thriller for the afternoon").Leftover);

    [Theory]
    [InlineData("a thriller on a submarine", "genres=Thriller text=submarine")]
    [InlineData("a film about lighthouses or volcanoes", "text=lighthouses text=volcanoes")]
    [InlineData("something for a quiet night in", "")]
    [InlineData("anything good in the cinemas", "")]
    [InlineData("a movie with my wife", "")]
    [InlineData("a random film", "")]
    public void What_no_facet_knows_is_a_topic_where_it_is_asked_for_and_none_where_it_only_tells_of_the_occasion(string utterance, string slots) =>
        Assert.Equal(slots, string.Join(' ', Domain.Films.Reader.Read(utterance).Intents.SelectMany(intent => intent.Slots).Select(slot => SlotLabels.Of(slot, Domain.Films.Catalog))));
}
