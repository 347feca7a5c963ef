// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Makes another form of a text from changes to it, in the order of the text. What stands far from every change is left out: it says the same in both forms, and need not be matched again.</summary>
internal sealed class FormBuilder(TextView source)
{
    /// <summary>How much of what did not change is kept on both sides of a change: the length of a sentence.</summary>
    private const int Around = 256;

    private const int MaxWord = 64;

    private readonly List<TextView> _forms = [];
    private ViewBuilder? _form;
    private int _done;

    /// <summary>Puts nothing in the place of a part of the text; what is put there is added to the answer.</summary>
    public ViewBuilder Replace(int start, int length)
    {
        if (_form is not null && start - _done > 2 * Around)
        {
            Close();
        }

        if (_form is null)
        {
            var from = Math.Max(_done, BeforeWord(start - Around));
            (_form, _done) = (new ViewBuilder(source), from);
        }

        _form.Copy(_done, start - _done);
        _done = start + length;
        return _form;
    }

    /// <summary>The parts of the other form; none when nothing was changed.</summary>
    public IReadOnlyList<TextView> Build()
    {
        if (_form is not null)
        {
            Close();
        }

        return _forms;
    }

    private void Close()
    {
        var end = AfterWord(_done + Around);
        _form!.Copy(_done, end - _done);
        _forms.Add(_form.Build(end));
        (_form, _done) = (null, end);
    }

    private int BeforeWord(int at)
    {
        for (var left = MaxWord; left > 0 && at > 0 && char.IsLetterOrDigit(source.Text[at - 1]); left--)
        {
            at--;
        }

        return at;
    }

    private int AfterWord(int at)
    {
        for (var left = MaxWord; left > 0 && at < source.Text.Length && char.IsLetterOrDigit(source.Text[at]); left--)
        {
            at++;
        }

        return Math.Min(at, source.Text.Length);
    }
}
