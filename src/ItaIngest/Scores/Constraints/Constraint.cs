namespace ItaIngest.Scores.Constraints;

/// <summary>Something that the scores of a consistent report satisfy.</summary>
public abstract class Constraint
{
    /// <summary>What it is called where it confirms or contradicts a value: "questions", "overall", "copies", "difference", ….</summary>
    public abstract string Name { get; }

    /// <summary>Its number in the model.</summary>
    public int Index { get; internal set; }

    /// <summary>Indexes of the variables that it is about.</summary>
    public abstract IReadOnlyList<int> Variables { get; }

    /// <summary>Whether a misread digit may be what breaks it; a level or a pass word may itself be the wrong one.</summary>
    public virtual bool IsArithmetic => true;

    /// <summary>Whether it may confirm a reading: it compares with a score that is printed.</summary>
    public virtual bool Confirms => true;

    /// <summary>Whether it holds.</summary>
    public abstract bool Holds(Assignment assignment);

    /// <summary>Whether what is printed comes out exactly when it is recomputed from what is printed beside it. Never true where something is left open.</summary>
    /// <param name="assignment">The values.</param>
    /// <param name="variable">Of several equations in one, those with this variable count.</param>
    public virtual bool IsExact(Assignment assignment, int variable) => false;

    /// <summary>What it is to a variable: by what it is confirmed or contradicted.</summary>
    public virtual string NameFor(int variable) => Name;

    /// <summary>Whether a statement of a score takes part in it, and not just the score wherever it is stated.</summary>
    public virtual bool Concerns(Cell cell) => true;

    /// <summary>Whether it says anything of exactness: it leaves nothing open, as far as it concerns a variable.</summary>
    public virtual bool IsClosed(Assignment assignment, int variable) => false;
}
