package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// TestNoLiteralReachesAWidget: whatever a person reads comes from the
// translation files. Calls that make parts, and the setters of their words, are
// looked through for string literals with letters in them.
func TestNoLiteralReachesAWidget(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	set, calls := token.NewFileSet(), 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(set, f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !showsWords(call) {
				return true
			}
			calls++
			for _, arg := range call.Args {
				for _, text := range literals(arg) {
					if strings.IndexFunc(text, unicode.IsLetter) >= 0 {
						t.Errorf("%s: %q reaches a widget", set.Position(arg.Pos()), text)
					}
				}
			}
			return true
		})
	}
	if calls < 100 {
		t.Errorf("only %d calls looked at: the test sees too little", calls)
	}
}

// showsWords tells the calls whose string arguments are shown.
func showsWords(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "parts" {
		return strings.HasPrefix(sel.Sel.Name, "New") || strings.HasPrefix(sel.Sel.Name, "Show")
	}
	switch sel.Sel.Name {
	case "SetLabel", "SetParts", "Say", "Offer", "Warn", "Hint", "WithHint", "NewMenuItem", "NewMenu", "NewWindow":
		return true
	}
	return false
}

// literals are the string literals that are themselves the argument, alone or
// joined with "+"; keys handed to the translation are inside calls.
func literals(arg ast.Expr) []string {
	switch arg := arg.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(arg.Value); err == nil && arg.Kind == token.STRING {
			return []string{text}
		}
	case *ast.BinaryExpr:
		return append(literals(arg.X), literals(arg.Y)...)
	case *ast.CompositeLit:
		var out []string
		for _, e := range arg.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok && (key.Name == "ID" || key.Name == "Value") {
					continue // an identity, not words
				}
				e = kv.Value
			}
			out = append(out, literals(e)...)
		}
		return out
	}
	return nil
}
