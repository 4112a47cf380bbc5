using ItaIngest.Scores;

namespace ItaIngest.Checks;

/// <summary>Scores as what a result is about and rests on.</summary>
internal static class ScoreEvidence
{
    extension(Statement statement)
    {
        /// <summary>This statement as evidence.</summary>
        public Evidence As(string role) => new(statement.At, statement.Raw.Length > 0 ? statement.Raw : statement.Value, role);
    }

    extension(ScoreNode node)
    {
        /// <summary>What a result about it is about.</summary>
        public Subject Subject => new(node.Item, node.Year, node.Part);

        /// <summary>Where its score is stated, as evidence.</summary>
        public IEnumerable<Evidence> Evidence(string role) => node.Scores.Select(s => s.As(role));
    }

    extension(Delta delta)
    {
        /// <summary>What a result about it is about.</summary>
        public Subject Subject => new(delta.Item, delta.SubjectYear);

        /// <summary>The sentence or cell that states it, as evidence.</summary>
        public Evidence[] Evidence(string role) => [new Evidence(delta.Claim.At, delta.Claim.Text, role)];
    }
}
