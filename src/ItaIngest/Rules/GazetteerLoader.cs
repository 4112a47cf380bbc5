namespace ItaIngest.Rules;

/// <summary>Loads places.tsv and agencies.tsv alone, for who needs no books.</summary>
public static class GazetteerLoader
{
    /// <summary>Loads them.</summary>
    /// <param name="directory">The rules directory.</param>
    /// <exception cref="RuleBookException">One of the two is missing or wrong.</exception>
    public static Gazetteer Load(string directory)
    {
        var placesProblems = new RuleProblems("places.tsv");
        var agenciesProblems = new RuleProblems("agencies.tsv");
        var places = RuleFile.Read(Path.Combine(directory, "places.tsv"), placesProblems);
        var agencies = RuleFile.Read(Path.Combine(directory, "agencies.tsv"), agenciesProblems);
        var gazetteer = new Gazetteer(places is null ? [] : PlacesReader.Places(RuleFile.Text(places), placesProblems))
        {
            Agencies = agencies is null ? [] : PlacesReader.Agencies(RuleFile.Text(agencies), agenciesProblems),
        };
        RuleProblem[] problems = [.. agenciesProblems.Found, .. placesProblems.Found];
        return problems.Length == 0 ? gazetteer : throw new RuleBookException(problems);
    }
}
